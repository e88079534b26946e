package io.pairkit.examples.cli;

import io.pairkit.Progress;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** One progress bar a step, on standard error, for a person only. */
final class Bars implements Progress, AutoCloseable {
    private static final int WIDTH = 78;

    private final Shell shell;
    private final boolean visible;
    private @Nullable ProgressBar bar;
    private String step = "";

    Bars(Shell shell, boolean visible) {
        this.shell = shell;
        this.visible = visible;
    }

    @Override
    public void advanced(String name, long done, long total) {
        if (!visible) {
            return;
        }
        if (bar == null || !step.equals(name)) {
            close();
            step = name;
            bar = new ProgressBarBuilder()
                    .setTaskName(String.format(java.util.Locale.ROOT, "%-12s", name))
                    .setInitialMax(Math.max(total, 1))
                    .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                    .setConsumer(new ConsoleProgressBarConsumer(shell.err(), WIDTH))
                    .setUpdateIntervalMillis(100)
                    .hideEta()
                    .build();
        }
        bar.maxHint(Math.max(total, 1)).stepTo(Math.min(done, Math.max(total, 1)));
    }

    @Override
    public boolean isCancelled() {
        return shell.isCancelled();
    }

    /** Ends the bar that is shown. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
