/** Records with their shingles on disk: a Lucene index, and the search for those that may be near given ones. */
@NullMarked
package io.pairkit.dedup.store;

import org.jspecify.annotations.NullMarked;
