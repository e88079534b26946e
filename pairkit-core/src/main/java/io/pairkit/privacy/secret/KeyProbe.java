package io.pairkit.privacy.secret;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Probe;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import io.pairkit.privacy.value.Never;
import io.pairkit.privacy.value.Strength;

/** Finds a key by its shape where its literal beginning stands at the start of a word. */
final class KeyProbe implements Probe {
    private final Shape shape;
    private final boolean isAddress;

    KeyProbe(Shape shape) {
        this.shape = shape;
        isAddress = shape.literal().indexOf('/') > 0;
    }

    @Override
    public boolean isExact() {
        return true;
    }

    @Override
    public void look(Scan scan, Seeker self, int from, int to) {
        if (scan.glued(from)) {
            return;
        }
        int end = shape.match(scan, from);
        if (end < 0) {
            return;
        }
        if (end < scan.length && Ascii.alnum(scan.charAt(end))) {
            return; // longer than the shape: something else
        }
        while (end > to && (scan.charAt(end - 1) == '.' || scan.charAt(end - 1) == '-')) {
            end--;
        }
        if (Strength.random(scan, to, end) && !Never.placeholder(scan, from, end)) {
            scan.hit(self, isAddress && scan.is(from - 8, "https://") ? from - 8 : from, end);
        }
    }
}
