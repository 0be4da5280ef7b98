// race

package main

import (
	"strings"
	"time"
)

type logger struct {
	b    strings.Builder
	last string
}

func (l *logger) log(s string) {
	l.last = s
	l.b.WriteString(s)
}

func main() {
	l := &logger{}
	go l.log("one")
	time.Sleep(10 * time.Millisecond)
	println(l.last)
	println(len(l.b.String()))
}
