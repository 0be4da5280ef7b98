// Package slog logs events as records: a message, a level, and attributes with names. A Logger makes them, a Handler writes them.
package slog

import (
	"bytes"
	"context"
	"log"
	"runtime"
	"sync/atomic"
	"time"
)

// A Logger makes records of its calls and passes them to a handler.
type Logger struct {
	handler Handler
}

// New returns a Logger with a handler.
func New(h Handler) *Logger {
	if h == nil {
		panic("nil Handler")
	}
	return &Logger{h}
}

// Handler returns the handler.
func (l *Logger) Handler() Handler { return l.handler }

// With returns a Logger that adds attributes to every record.
func (l *Logger) With(args ...any) *Logger {
	if len(args) == 0 {
		return l
	}
	return &Logger{l.handler.WithAttrs(attrsOf(args))}
}

// WithGroup returns a Logger that puts the attributes that come into a group.
func (l *Logger) WithGroup(name string) *Logger {
	if name == "" {
		return l
	}
	return &Logger{l.handler.WithGroup(name)}
}

// Enabled reports whether records of the level are handled.
func (l *Logger) Enabled(ctx context.Context, level Level) bool {
	if ctx == nil {
		ctx = context.Background()
	}
	return l.handler.Enabled(ctx, level)
}

// Log logs an event. Attributes are given as Attr, or as a string and a value each.
func (l *Logger) Log(ctx context.Context, level Level, msg string, args ...any) {
	l.log(ctx, level, msg, args)
}

// LogAttrs logs an event with attributes.
func (l *Logger) LogAttrs(ctx context.Context, level Level, msg string, attrs ...Attr) {
	l.logAttrs(ctx, level, msg, attrs)
}

// Debug logs an event at LevelDebug.
func (l *Logger) Debug(msg string, args ...any) { l.log(nil, LevelDebug, msg, args) }

// DebugContext logs an event at LevelDebug.
func (l *Logger) DebugContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelDebug, msg, args)
}

// Info logs an event at LevelInfo.
func (l *Logger) Info(msg string, args ...any) { l.log(nil, LevelInfo, msg, args) }

// InfoContext logs an event at LevelInfo.
func (l *Logger) InfoContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelInfo, msg, args)
}

// Warn logs an event at LevelWarn.
func (l *Logger) Warn(msg string, args ...any) { l.log(nil, LevelWarn, msg, args) }

// WarnContext logs an event at LevelWarn.
func (l *Logger) WarnContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelWarn, msg, args)
}

// Error logs an event at LevelError.
func (l *Logger) Error(msg string, args ...any) { l.log(nil, LevelError, msg, args) }

// ErrorContext logs an event at LevelError.
func (l *Logger) ErrorContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelError, msg, args)
}

func (l *Logger) log(ctx context.Context, level Level, msg string, args []any) {
	if ctx == nil {
		ctx = context.Background()
	}
	if !l.handler.Enabled(ctx, level) {
		return
	}
	r := NewRecord(time.Now(), level, msg, callerPC())
	r.Add(args...)
	l.handler.Handle(ctx, r)
}

func (l *Logger) logAttrs(ctx context.Context, level Level, msg string, attrs []Attr) {
	if ctx == nil {
		ctx = context.Background()
	}
	if !l.handler.Enabled(ctx, level) {
		return
	}
	r := NewRecord(time.Now(), level, msg, callerPC())
	r.AddAttrs(attrs...)
	l.handler.Handle(ctx, r)
}

// callerPC returns the innermost line of the program itself: stacks are told without those of the library.
func callerPC() uintptr {
	var pcs [1]uintptr
	runtime.Callers(1, pcs[:])
	return pcs[0]
}

var defaultLogger atomic.Pointer[Logger]

// The level of package log's messages, and the least one that the first default logger handles.
var logLevel LevelVar

func init() { defaultLogger.Store(New(&logHandler{newCore(nil, nil, false)})) }

// Default returns the default logger, which the functions of this package use.
func Default() *Logger { return defaultLogger.Load() }

// SetDefault sets the default logger; package log writes through it from then on.
func SetDefault(l *Logger) {
	defaultLogger.Store(l)
	if _, first := l.handler.(*logHandler); !first {
		log.SetOutput(&logWriter{l.handler, &logLevel})
		log.SetFlags(0)
	}
}

// SetLogLoggerLevel sets the level that package log's messages have, or, before SetDefault, the least level that is
// handled. It returns the one before.
func SetLogLoggerLevel(level Level) (oldLevel Level) {
	oldLevel = logLevel.Level()
	logLevel.Set(level)
	return
}

// NewLogLogger returns a log.Logger that writes records of the level to h.
func NewLogLogger(h Handler, level Level) *log.Logger { return log.New(&logWriter{h, level}, "", 0) }

// A logWriter makes records of what package log writes.
type logWriter struct {
	h     Handler
	level Leveler
}

func (w *logWriter) Write(b []byte) (int, error) {
	level := w.level.Level()
	if !w.h.Enabled(context.Background(), level) {
		return 0, nil
	}
	msg := bytes.TrimSuffix(b, []byte{'\n'})
	return len(b), w.h.Handle(context.Background(), NewRecord(time.Now(), level, string(msg), callerPC()))
}

// A logHandler writes through package log: the handler of the first default logger.
type logHandler struct {
	c *core
}

func (h *logHandler) Enabled(_ context.Context, l Level) bool { return l >= logLevel.Level() }

func (h *logHandler) Handle(_ context.Context, r Record) error {
	p := h.c.printer()
	p.b = append(p.b, (r.Level.String() + " " + r.Message)...)
	p.sep = " "
	p.prefix = ""
	p.rest(r)
	return log.Output(2, string(p.b))
}

func (h *logHandler) WithAttrs(as []Attr) Handler { return &logHandler{h.c.withAttrs(as)} }

func (h *logHandler) WithGroup(name string) Handler { return &logHandler{h.c.withGroup(name)} }

// With returns the default logger with attributes added to every record.
func With(args ...any) *Logger { return Default().With(args...) }

// Debug logs an event at LevelDebug with the default logger.
func Debug(msg string, args ...any) { Default().log(nil, LevelDebug, msg, args) }

// DebugContext logs an event at LevelDebug with the default logger.
func DebugContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelDebug, msg, args)
}

// Info logs an event at LevelInfo with the default logger.
func Info(msg string, args ...any) { Default().log(nil, LevelInfo, msg, args) }

// InfoContext logs an event at LevelInfo with the default logger.
func InfoContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelInfo, msg, args)
}

// Warn logs an event at LevelWarn with the default logger.
func Warn(msg string, args ...any) { Default().log(nil, LevelWarn, msg, args) }

// WarnContext logs an event at LevelWarn with the default logger.
func WarnContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelWarn, msg, args)
}

// Error logs an event at LevelError with the default logger.
func Error(msg string, args ...any) { Default().log(nil, LevelError, msg, args) }

// ErrorContext logs an event at LevelError with the default logger.
func ErrorContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelError, msg, args)
}

// Log logs an event with the default logger.
func Log(ctx context.Context, level Level, msg string, args ...any) {
	Default().log(ctx, level, msg, args)
}

// LogAttrs logs an event with attributes with the default logger.
func LogAttrs(ctx context.Context, level Level, msg string, attrs ...Attr) {
	Default().logAttrs(ctx, level, msg, attrs)
}
