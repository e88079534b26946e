/**
 * Reading and writing: files of many kinds, records of many shapes.
 *
 * <p>{@link io.pairkit.format.Reading} opens files and folders, {@link io.pairkit.format.Shape} knows how a record of each
 * community or platform is read as a conversation, {@link io.pairkit.format.Writing} makes files that appear whole or not
 * at all.
 *
 * <pre>{@code
 * Pairs pairs = Reading.defaults().prompt("q").answer("a").attribute("category", "meta.topic").read(Path.of("faq.csv"));
 * }</pre>
 */
@NullMarked
package io.pairkit.format;

import org.jspecify.annotations.NullMarked;
