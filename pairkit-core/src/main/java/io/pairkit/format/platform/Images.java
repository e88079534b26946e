package io.pairkit.format.platform;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Demands on images that stand in OpenAI's parts. */
final class Images {
    private static final Pattern DATA_URL = Pattern.compile("data:image/([a-z+.-]+);base64,");
    private static final List<String> FORMATS = List.of("jpeg", "jpg", "png", "webp");
    private static final long MAX_BYTES = 10L << 20;

    private Images() {}

    /**
     * An image given inside the record is a JPEG, PNG or WEBP of at most 10 MB.
     *
     * @param orAddress whether an address elsewhere will do too
     */
    static Check dataUrl(boolean orAddress) {
        return url -> {
            if (!url.isText() || (orAddress && !url.text().startsWith("data:"))) {
                return;
            }
            Matcher start = DATA_URL.matcher(url.text());
            if (!start.lookingAt()
                    || !FORMATS.contains(start.group(1))
                    || (!orAddress && start.group(1).equals("jpg"))) {
                url.error(
                        "target/image",
                        "expected data:image/jpeg, png or webp in base64, was " + url.shown(),
                        "store the image in the record as a base64 data URL");
                return;
            }
            long bytes = (url.text().length() - start.end()) * 3L / 4;
            if (bytes > MAX_BYTES) {
                url.error(
                        "target/image",
                        "the image has about " + bytes + " bytes, more than " + MAX_BYTES,
                        "scale the image down");
            }
        };
    }

    /** Not more images in a record than a platform takes; more than recommended is a warning. */
    static Check atMost(int better, int most) {
        return turns -> {
            int images = count(turns);
            if (images > most) {
                turns.error(
                        "target/image",
                        "the record has " + images + " images, more than " + most,
                        "spread them over several records");
            } else if (images > better) {
                turns.warn(
                        "target/image",
                        "the record has " + images + " images; sources differ on whether more than " + better
                                + " are taken",
                        "keep to " + better + " images");
            }
        };
    }

    /** Refuses images. */
    static void none(Node turns) {
        if (count(turns) > 0) {
            turns.error("target/image", "images are not taken here", "remove the images, or leave the record out");
        }
    }

    static int count(Node turns) {
        int images = 0;
        for (Node turn : turns.items()) {
            for (Node part : turn.get("content").items()) {
                images += part.get("type").is("image_url") ? 1 : 0;
            }
        }
        return images;
    }
}
