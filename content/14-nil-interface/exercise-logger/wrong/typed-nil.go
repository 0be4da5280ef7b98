package exercise

import (
	"fmt"
	"strings"
)

type Logger interface {
	Log(text string)
}

type TextLogger struct {
	Out *strings.Builder
}

func (l *TextLogger) Log(text string) {
	fmt.Fprintln(l.Out, text)
}

func NewLogger(out *strings.Builder) Logger {
	var logger *TextLogger
	if out != nil {
		logger = &TextLogger{out}
	}
	return logger
}

func Serve(name string, logger Logger) string {
	if logger != nil {
		logger.Log("served " + name)
	}
	return "hello, " + name
}
