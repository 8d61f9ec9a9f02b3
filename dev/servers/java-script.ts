/** The text of a small program that runs a Java class from the folder that it lies in, wherever that is moved. */
export function javaScript({
  mainClass,
  heap,
}: {
  mainClass: string;
  /** The largest heap, as java writes it: `512m`. */
  heap: string;
}): string {
  return `#!/bin/sh
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
exec java -Xmx${heap} -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dorg.slf4j.simpleLogger.defaultLogLevel=error \\
  -cp "$here/classes:$here/lib/*" ${mainClass} "$@"
`;
}
