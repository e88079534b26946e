// Start script for JShell: jshell --class-path pairkit-dedup-VERSION-standalone.jar --startup DEFAULT --startup pairkit.jsh
import io.pairkit.*
import io.pairkit.dedup.*
import io.pairkit.format.*
import java.nio.file.Path

Pairs read(String... files) { return Pairs.read(java.util.Arrays.stream(files).map(Path::of).toArray(Path[]::new)); }
Duplicates twins(String... files) { return NearDuplicates.defaults().find(read(files)); }
void show(Object it) { System.out.println(it instanceof Sheet sheet ? sheet.text() : it instanceof java.util.stream.BaseStream<?, ?> stream ? lines(stream) : String.valueOf(it)); }
String lines(java.util.stream.BaseStream<?, ?> stream) { var all = new StringBuilder(); stream.iterator().forEachRemaining(one -> all.append(one).append('\n')); return all.toString().strip(); }

System.out.println("pairkit: var found = twins(\"pairs.jsonl\")   found.explorer()   found.explain(0)   show(found.variants())")
