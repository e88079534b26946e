package io.pairkit.examples.cli;

/** Where the command is. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {}
}
