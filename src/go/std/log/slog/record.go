package slog

import (
	"runtime"
	"slices"
	"time"
)

// A Record is an event on its way to a handler. Copies share their attributes: use Clone before changing one.
type Record struct {
	// Time of the event.
	Time time.Time
	// Message of the event.
	Message string
	// Level of the event.
	Level Level
	// PC is where the event was logged, for Source.
	PC uintptr

	attrs []Attr
}

// NewRecord returns a record without attributes.
func NewRecord(t time.Time, level Level, msg string, pc uintptr) Record {
	return Record{Time: t, Message: msg, Level: level, PC: pc}
}

// Clone returns a copy that shares nothing that can change.
func (r Record) Clone() Record {
	r.attrs = slices.Clip(r.attrs)
	return r
}

// NumAttrs returns the number of attributes.
func (r Record) NumAttrs() int { return len(r.attrs) }

// Attrs calls f with the attributes, until it returns false.
func (r Record) Attrs(f func(Attr) bool) {
	for _, a := range r.attrs {
		if !f(a) {
			return
		}
	}
}

// AddAttrs adds attributes, without empty groups.
func (r *Record) AddAttrs(attrs ...Attr) {
	r.attrs = slices.Grow(r.attrs, len(attrs))
	for _, a := range attrs {
		if !a.Value.isEmptyGroup() {
			r.attrs = append(r.attrs, a)
		}
	}
}

// Add adds attributes, given as Logger.Info takes them.
func (r *Record) Add(args ...any) { r.AddAttrs(attrsOf(args)...) }

// A Source is a line of a program.
type Source struct {
	// Function with its package.
	Function string `json:"function"`
	// File of the line.
	File string `json:"file"`
	// Line from 1; 0 if it is not known.
	Line int `json:"line"`
}

func (s *Source) group() Value {
	var as []Attr
	if s.Function != "" {
		as = append(as, String("function", s.Function))
	}
	if s.File != "" {
		as = append(as, String("file", s.File))
	}
	if s.Line != 0 {
		as = append(as, Int("line", s.Line))
	}
	return GroupValue(as...)
}

// Source returns where the event was logged; nil if that is not known.
func (r Record) Source() *Source {
	if r.PC == 0 {
		return nil
	}
	f, _ := runtime.CallersFrames([]uintptr{r.PC}).Next()
	return &Source{Function: f.Function, File: f.File, Line: f.Line}
}
