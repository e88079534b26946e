package io.pairkit.dedup.join;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Who asks: the records of units, and of families of prompts from one template those that are variants of each other. */
final class Askers {
    private final Units units;
    private final Families families;
    private final Skeletons skeletons;
    /** By unit: its records. */
    final Grouped ofUnit;
    /** By family: its records. */
    final Grouped ofFamily;

    private final int[] afterLike; // by place in ofFamily: the next one that is not like the one here
    private final int[] afterApart; // by place in ofFamily: the next one that is not of the group of the one here
    private final LongNumbers classes = new LongNumbers(16);
    private final Grouped ofClass; // by family and skeleton: its records
    private final int[] classUnits; // by family and skeleton: how many members
    private final LongNumbers looseClasses = new LongNumbers(16);
    private final Apart apart;
    private final Apart.Shares familyShares;
    private final Apart.Shares classShares;
    /** By family and what is left of a skeleton without what is a slot anywhere: its units. */
    private final Grouped ofLoose;

    Askers(Units units, int[] asking, Families families, Skeletons skeletons, Apart apart) {
        this.units = units;
        this.apart = apart;
        this.families = families;
        this.skeletons = skeletons;
        int[] unitOf = units.of();
        this.ofUnit = new Grouped(units.size(), asking, record -> unitOf[record]);
        this.ofFamily = new Grouped(families.size(), asking, record -> families.of[unitOf[record]]);
        int[] members = IntStream.range(0, units.size())
                .filter(unit -> families.of[unit] >= 0)
                .toArray();
        this.classUnits = new int[members.length];
        for (int unit : members) {
            classUnits[classes.add(skeletons.bones(unit, families.of[unit]))]++;
            looseClasses.add(skeletons.loose(unit, families.of[unit]));
        }
        IntUnaryOperator classOf = record -> {
            int unit = unitOf[record];
            return families.of[unit] < 0 ? -1 : classes.add(skeletons.bones(unit, families.of[unit]));
        };
        this.ofClass = new Grouped(classes.size(), asking, classOf);
        this.familyShares = apart.shares(asking, record -> families.of[unitOf[record]]);
        this.classShares = apart.shares(asking, classOf);
        this.ofLoose = new Grouped(
                looseClasses.size(), members, unit -> looseClasses.add(skeletons.loose(unit, families.of[unit])));
        this.afterLike = ofFamily.runs((a, b) -> skeletons.isLike(unitOf[a], unitOf[b]));
        this.afterApart = apart.isAny() ? ofFamily.runs(apart::areOne) : new int[0];
    }

    /** Returns the unit of a record of a family. */
    int unitAt(int place) {
        return units.of()[ofFamily.at(place)];
    }

    /** Returns the next record of the family that is more than a slot variant of the one at a place. */
    int afterLike(int place) {
        return afterLike[place];
    }

    /** Returns the next record of the family that is not of the group of the one at a place. */
    int afterApart(int place) {
        return afterApart[place];
    }

    /** Returns how many records of a family before one are nothing to it: the same as its unit but for slots, or of its group. */
    int leftOut(int family, int unit, int record) {
        int known = classes.find(skeletons.bones(unit, family));
        int alike = known < 0 ? 0 : ofClass.before(known, record) - classShares.before(known, record);
        return alike + familyShares.before(family, record);
    }

    /** Returns the members of a family that may be variants of a unit though their skeletons differ. */
    int[] inBetween(int family, int unit) {
        int loose = looseClasses.find(skeletons.loose(unit, family));
        int known = classes.find(skeletons.bones(unit, family));
        if (loose < 0 || known >= 0 && classUnits[known] == ofLoose.size(loose)) {
            return new int[0];
        }
        return IntStream.range(ofLoose.start(loose), ofLoose.end(loose))
                .map(ofLoose::at)
                .filter(other -> !skeletons.isLike(unit, other))
                .toArray();
    }
}
