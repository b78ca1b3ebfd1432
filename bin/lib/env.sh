# shellcheck shell=bash
# What every command needs: a JDK 25, Node 24 with npm 11, found or fetched. To be sourced from the project's folder.

started=$SECONDS

# Says what is being done, and how long it has taken so far.
say() {
    printf '[%4ds] %s\n' "$((SECONDS - started))" "$*"
}

die() {
    printf '\n%s\n' "$*" >&2
    exit 1
}

major_of_java() {
    "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1
}

is_jdk_25() {
    [ -x "$1/bin/javac" ] && [ "$(major_of_java "$1")" -ge 25 ] 2>/dev/null
}

# The JDK named by JAVA_HOME, else one where Debian keeps them, else the one on the PATH.
need_jdk() {
    local candidate
    for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /)")")")"; do
        if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
            export JAVA_HOME=$candidate
            export PATH="$JAVA_HOME/bin:$PATH"
            return
        fi
    done
    die "A JDK 25 is needed and was not found. Install one where Debian keeps JDKs (/usr/lib/jvm) or set JAVA_HOME to it."
}

is_node_24() {
    [ "$("$1/node" --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')" -ge 24 ] 2>/dev/null \
        && [ "$("$1/npm" --version 2>/dev/null | sed 's/\..*//')" -ge 11 ] 2>/dev/null
}

# Node 24 and npm 11 side by side, as Vaadin wants them: the machine's, else our own from npm.
need_node() {
    local own=$PWD/.local/node/bin machine
    machine=$(dirname "$(command -v node || echo /none/node)")
    if is_node_24 "$machine" && [ "$(dirname "$(command -v npm)")" = "$machine" ]; then
        return
    fi
    if ! is_node_24 "$own"; then
        command -v npm >/dev/null || die "npm is needed to fetch Node 24 and was not found. On Debian: apt-get install npm"
        say "Fetching Node 24 and npm 11 from npm"
        npm install --global --prefix "$PWD/.local/node" --silent node@24 npm@11 || die "npm could not fetch Node 24."
        is_node_24 "$own" || die "Node 24 was fetched but does not run: $own/node"
    fi
    export PATH="$own:$PATH"
}

need_maven() {
    command -v mvn >/dev/null || die "Maven 3.8 or newer is needed and was not found. On Debian: apt-get install maven"
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

# A browser and Chinese letters, for the browser tests.
need_chromium() {
    if command -v chromium >/dev/null && [ -n "$(fc-list :lang=zh 2>/dev/null | head -n 1)" ]; then
        return
    fi
    say "Installing Chromium and Chinese fonts from Debian"
    if ! { as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq chromium fonts-noto-cjk fontconfig; } >/dev/null 2>&1; then
        die "The browser tests need Chromium and Chinese fonts: apt-get update && apt-get install -y chromium fonts-noto-cjk"
    fi
}

# Becomes the process that runs everything on this machine; it must have been built.
run_locally() {
    exec "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -Xmx256m --enable-native-access=ALL-UNNAMED \
        -Dlogback.configurationFile=db/logback.xml -Dqingshen.started="$((SECONDS - started))" \
        -cp "target/test-classes:target/classes:$(cat target/run.classpath)" cn.qingshen.local.RunLocally
}
