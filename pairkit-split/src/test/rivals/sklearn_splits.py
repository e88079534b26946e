"""Splits the ten Zipf sets with scikit-learn, as its users do, and prints the worst deviation of any label in any part.

Sets: java -cp target/classes:target/test-classes io.pairkit.split.optimise.Zipf FOLDER
Run:  python3 sklearn_splits.py FOLDER
"""
import statistics
import sys
import time

import numpy as np
import sklearn
from sklearn.model_selection import GroupShuffleSplit, StratifiedGroupKFold

SHARES = (0.8, 0.1, 0.1)


def worst(labels, part):
    deviations = [abs((part == s).mean() - r) for s, r in enumerate(SHARES)]
    for label in np.unique(labels):
        inside = part[labels == label]
        deviations += [abs((inside == s).mean() - r) for s, r in enumerate(SHARES)]
    return max(deviations)


def k_fold(labels, groups, **options):
    """Ten folds: the first is the test part, the second validation, the rest train."""
    part = np.zeros(len(labels), int)
    for fold, (_, held) in enumerate(StratifiedGroupKFold(10, **options).split(labels, labels, groups)):
        if fold < 2:
            part[held] = 2 - fold
    return part


def shuffled(labels, groups, seed):
    part = np.zeros(len(labels), int)
    _, rest = next(GroupShuffleSplit(1, train_size=0.8, random_state=seed).split(labels, labels, groups))
    one, two = next(GroupShuffleSplit(1, train_size=0.5, random_state=seed).split(rest, rest, groups[rest]))
    part[rest[one]], part[rest[two]] = 1, 2
    return part


figures, seconds = {}, {}
for i in range(10):
    groups, labels = np.loadtxt(f"{sys.argv[1]}/set{i}.csv", delimiter=",", dtype=int).T
    ways = {
        "StratifiedGroupKFold": lambda: worst(labels, k_fold(labels, groups)),
        "StratifiedGroupKFold, shuffle": lambda: worst(labels, k_fold(labels, groups, shuffle=True, random_state=42)),
        "GroupShuffleSplit, median of 100": lambda: statistics.median(
            worst(labels, shuffled(labels, groups, seed)) for seed in range(100)),
        "GroupShuffleSplit, best of 100": lambda: min(
            worst(labels, shuffled(labels, groups, seed)) for seed in range(100)),
    }
    for name, way in ways.items():
        begin = time.process_time()
        figures.setdefault(name, []).append(float(way()))
        seconds[name] = seconds.get(name, 0) + time.process_time() - begin
print("scikit-learn", sklearn.__version__)
for name, values in figures.items():
    print(f"{name}: median {statistics.median(values):.4f}, {min(values):.4f} to {max(values):.4f},"
          f" {seconds[name] / 10:.2f} s a set")
