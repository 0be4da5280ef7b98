// Package log writes lines with the time before them, to standard error if nothing else is said.
package log

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"
	"time"
)

// What stands before each line: the sum of these.
const (
	// Ldate: 2009/01/23.
	Ldate = 1 << iota
	// Ltime: 01:23:23.
	Ltime
	// Lmicroseconds: 01:23:23.123123.
	Lmicroseconds
	// Llongfile: /a/b/c/d.go:23.
	Llongfile
	// Lshortfile: d.go:23.
	Lshortfile
	// LUTC: the time in UTC.
	LUTC
	// Lmsgprefix: the prefix stands before the message, not at the beginning of the line.
	Lmsgprefix
	// LstdFlags is what the standard logger has.
	LstdFlags = Ldate | Ltime
)

// A Logger writes lines to a Writer, each with one call of Write. Several goroutines may use it.
type Logger struct {
	mu     sync.Mutex
	prefix string
	flag   int
	out    io.Writer
}

// New returns a Logger that writes to out.
func New(out io.Writer, prefix string, flag int) *Logger {
	return &Logger{out: out, prefix: prefix, flag: flag}
}

var std = New(os.Stderr, "", LstdFlags)

// Default returns the logger that the functions of this package use.
func Default() *Logger { return std }

// SetOutput sets where the lines go.
func (l *Logger) SetOutput(w io.Writer) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.out = w
}

// Writer returns where the lines go.
func (l *Logger) Writer() io.Writer {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.out
}

// Flags returns what stands before each line.
func (l *Logger) Flags() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.flag
}

// SetFlags sets what stands before each line.
func (l *Logger) SetFlags(flag int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.flag = flag
}

// Prefix returns the prefix of each line.
func (l *Logger) Prefix() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.prefix
}

// SetPrefix sets the prefix of each line.
func (l *Logger) SetPrefix(prefix string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.prefix = prefix
}

// Output writes s as a line. calldepth says whose file and line are told: 1 for the caller of Output.
func (l *Logger) Output(calldepth int, s string) error { return l.write(calldepth-1, s) }

// write tells the place in the program that is so many calls out; the library does not count.
func (l *Logger) write(depth int, s string) error {
	now := time.Now()
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.out == io.Discard {
		return nil
	}
	var b []byte
	if l.flag&Lmsgprefix == 0 {
		b = append(b, l.prefix...)
	}
	if l.flag&LUTC != 0 {
		now = now.UTC()
	}
	if l.flag&Ldate != 0 {
		b = now.AppendFormat(b, "2006/01/02 ")
	}
	switch {
	case l.flag&Lmicroseconds != 0:
		b = now.AppendFormat(b, "15:04:05.000000 ")
	case l.flag&Ltime != 0:
		b = now.AppendFormat(b, "15:04:05 ")
	}
	if l.flag&(Lshortfile|Llongfile) != 0 {
		_, file, line, ok := runtime.Caller(depth)
		if !ok {
			file, line = "???", 0
		}
		if l.flag&Lshortfile != 0 {
			for i := len(file) - 1; i > 0; i-- {
				if file[i] == '/' {
					file = file[i+1:]
					break
				}
			}
		}
		b = fmt.Appendf(b, "%s:%d: ", file, line)
	}
	if l.flag&Lmsgprefix != 0 {
		b = append(b, l.prefix...)
	}
	b = append(b, s...)
	if len(s) == 0 || s[len(s)-1] != '\n' {
		b = append(b, '\n')
	}
	_, err := l.out.Write(b)
	return err
}

// Print writes its arguments as fmt.Print does.
func (l *Logger) Print(v ...any) { l.write(0, fmt.Sprint(v...)) }

// Printf writes its arguments as fmt.Printf does.
func (l *Logger) Printf(format string, v ...any) { l.write(0, fmt.Sprintf(format, v...)) }

// Println writes its arguments as fmt.Println does.
func (l *Logger) Println(v ...any) { l.write(0, fmt.Sprintln(v...)) }

// Fatal is Print, and ends the program with status 1.
func (l *Logger) Fatal(v ...any) {
	l.write(0, fmt.Sprint(v...))
	os.Exit(1)
}

// Fatalf is Printf, and ends the program with status 1.
func (l *Logger) Fatalf(format string, v ...any) {
	l.write(0, fmt.Sprintf(format, v...))
	os.Exit(1)
}

// Fatalln is Println, and ends the program with status 1.
func (l *Logger) Fatalln(v ...any) {
	l.write(0, fmt.Sprintln(v...))
	os.Exit(1)
}

// Panic is Print, and panics with the text.
func (l *Logger) Panic(v ...any) {
	s := fmt.Sprint(v...)
	l.write(0, s)
	panic(s)
}

// Panicf is Printf, and panics with the text.
func (l *Logger) Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	l.write(0, s)
	panic(s)
}

// Panicln is Println, and panics with the text.
func (l *Logger) Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	l.write(0, s)
	panic(s)
}

// SetOutput sets where the standard logger's lines go.
func SetOutput(w io.Writer) { std.SetOutput(w) }

// Writer returns where the standard logger's lines go.
func Writer() io.Writer { return std.Writer() }

// Flags returns what stands before the standard logger's lines.
func Flags() int { return std.Flags() }

// SetFlags sets what stands before the standard logger's lines.
func SetFlags(flag int) { std.SetFlags(flag) }

// Prefix returns the prefix of the standard logger's lines.
func Prefix() string { return std.Prefix() }

// SetPrefix sets the prefix of the standard logger's lines.
func SetPrefix(prefix string) { std.SetPrefix(prefix) }

// Output writes s as a line of the standard logger. calldepth says whose file and line are told: 1 for the caller of Output.
func Output(calldepth int, s string) error { return std.write(calldepth-1, s) }

// Print writes its arguments to the standard logger as fmt.Print does.
func Print(v ...any) { std.write(0, fmt.Sprint(v...)) }

// Printf writes its arguments to the standard logger as fmt.Printf does.
func Printf(format string, v ...any) { std.write(0, fmt.Sprintf(format, v...)) }

// Println writes its arguments to the standard logger as fmt.Println does.
func Println(v ...any) { std.write(0, fmt.Sprintln(v...)) }

// Fatal is Print, and ends the program with status 1.
func Fatal(v ...any) { std.Fatal(v...) }

// Fatalf is Printf, and ends the program with status 1.
func Fatalf(format string, v ...any) { std.Fatalf(format, v...) }

// Fatalln is Println, and ends the program with status 1.
func Fatalln(v ...any) { std.Fatalln(v...) }

// Panic is Print, and panics with the text.
func Panic(v ...any) { std.Panic(v...) }

// Panicf is Printf, and panics with the text.
func Panicf(format string, v ...any) { std.Panicf(format, v...) }

// Panicln is Println, and panics with the text.
func Panicln(v ...any) { std.Panicln(v...) }
