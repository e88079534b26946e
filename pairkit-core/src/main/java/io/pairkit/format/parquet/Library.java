package io.pairkit.format.parquet;

/** Whether the optional library is there. */
public final class Library {
    private Library() {}

    /**
     * Demands it; to be called before any other class of this package is touched, for those do not even load without it.
     *
     * @throws IllegalArgumentException if it is missing, with its name
     */
    public static void demand(String doing) {
        Module here = Library.class.getModule();
        ClassLoader loader = Library.class.getClassLoader();
        if (here.isNamed() && loader != null) {
            here.addReads(loader.getUnnamedModule()); // the jars stand on the class path, see the package
        }
        try {
            Class.forName("org.apache.parquet.hadoop.ParquetFileReader", false, loader);
            Class.forName("org.apache.hadoop.conf.Configuration", false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(
                    doing + " Parquet needs the library blue.strategic.parquet:parquet-floor on the class path", e);
        }
    }
}
