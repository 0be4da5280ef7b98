// run

// Strings that no computer can hold: a panic that a program can recover, whose words say which limit it was.
package main

import (
	"bytes"
	"fmt"
	"math"
	"strings"
)

func try(name string, f func()) {
	defer func() { fmt.Printf("%s: %v\n", name, recover()) }()
	f()
}

func main() {
	try("max", func() { strings.Repeat("-", math.MaxInt64) })
	try("overflow", func() { strings.Repeat("--", math.MaxInt64/2+1) })
	try("2^50", func() { strings.Repeat("-", 1<<50) })
	try("negative", func() { strings.Repeat("-", -1) })
	try("bytes max", func() { bytes.Repeat([]byte("-"), math.MaxInt64) })
	try("bytes overflow", func() { bytes.Repeat([]byte("--"), math.MaxInt64/2+1) })
	try("bytes negative", func() { bytes.Repeat([]byte("-"), -1) })
	try("nothing", func() { fmt.Println(len(strings.Repeat("", 1<<62)), len(strings.Repeat("ab", 0))) })
	try("join", func() { fmt.Println(len(strings.Repeat("x", 100<<20))) })
	try("grow", func() { var b strings.Builder; b.Grow(-1) })
	try("buffer grow", func() { var b bytes.Buffer; b.Grow(-1) })
	try("buffer truncate", func() { var b bytes.Buffer; b.Truncate(1) })
}
