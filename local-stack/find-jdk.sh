#!/bin/sh
# Prints the home of a JDK 25 or newer. Looks at JAVA_HOME, the PATH and the usual places of Linux, macOS, SDKMAN and IDEs;
# says what to install where there is none.
WANTED=25

major_of() {
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

is_new_enough() {
    [ -x "$1/bin/javac" ] || return 1
    major=$(major_of "$1")
    [ -n "$major" ] && [ "$major" -ge "$WANTED" ]
}

# The home of the java on the PATH, through any links.
home_on_path() {
    java=$(command -v javac) || return 1
    while [ -L "$java" ]; do
        target=$(readlink "$java")
        case $target in
            /*) java=$target ;;
            *) java=$(dirname "$java")/$target ;;
        esac
    done
    dirname "$(dirname "$java")"
}

for home in \
    "${JAVA_HOME:-}" \
    "$(home_on_path)" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/jvm/* \
    "$(/usr/libexec/java_home -v "$WANTED+" 2>/dev/null)" \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
    "$HOME"/.jdks/*; do
    if [ -n "$home" ] && is_new_enough "$home"; then
        echo "$home"
        exit 0
    fi
done

cat >&2 <<END
Lead2Order needs a JDK $WANTED or newer, and there is none in JAVA_HOME, on the PATH or in the usual places.
Install one, for example Eclipse Temurin $WANTED:
  Debian, Ubuntu   apt install temurin-$WANTED-jdk     (after adding the Adoptium repository)
  Fedora           dnf install java-$WANTED-openjdk-devel
  macOS            brew install openjdk@$WANTED
  SDKMAN           sdk install java $WANTED-tem
then run this again. A JDK in another place is found when JAVA_HOME points to it.
END
exit 1
