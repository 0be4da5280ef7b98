// run
package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"time"
)

type secret string

func (secret) LogValue() slog.Value { return slog.StringValue("***") }

type T struct{ A, B int }

func noTime(groups []string, a slog.Attr) slog.Attr {
	if a.Key == slog.TimeKey && len(groups) == 0 {
		return slog.Attr{}
	}
	return a
}

func run(h func(o *slog.HandlerOptions) slog.Handler) {
	o := &slog.HandlerOptions{ReplaceAttr: noTime, Level: slog.LevelDebug}
	l := slog.New(h(o))
	l.Info("hello", "a", 1, "b c", "x y", "t", time.Date(2020, 1, 2, 3, 4, 5, 6e6, time.UTC), "d", time.Second, "f", 1.5, "n", nil, "e", errors.New("bad\n"), "bytes", []byte("hi"), "s", T{1, 2}, "p", &T{3, 4}, "sec", secret("x"), "html", "<&>")
	l.Debug("odd", "k")
	l.Warn("bad", 5, slog.Int("i", 3))
	g := l.With("w", 1).WithGroup("g").With("x", 2)
	g.Error("in group", "y", 3, slog.Group("in", "z", 4, slog.Group("empty")), slog.Group("", "open", true))
	g.WithGroup("h").Info("deep", "q", 1)
	g.WithGroup("h").Info("deep none")
	l.WithGroup("only").Info("m")
	l.Log(context.Background(), slog.Level(2), "lvl", "m", map[string]int{"b": 1, "a": 2})
	l.LogAttrs(nil, slog.LevelInfo, "attrs", slog.Any("any", []int{1}), slog.Duration("d", 1500*time.Millisecond), slog.Uint64("u", 1<<63))
	l2 := slog.New(h(&slog.HandlerOptions{AddSource: false, Level: slog.LevelWarn}))
	l2.Info("no")
	fmt.Println(l2.Enabled(nil, slog.LevelError))
	var np *time.Time
	l.Info("nilptr", "np", np, "err", error(nil))
	l3 := slog.New(h(&slog.HandlerOptions{ReplaceAttr: func(gs []string, a slog.Attr) slog.Attr {
		if a.Key == "time" {
			return slog.Attr{}
		}
		if a.Key == "level" {
			return slog.String("lvl", a.Value.Any().(slog.Level).String())
		}
		return slog.Any(fmt.Sprint(gs, a.Key), a.Value)
	}}))
	l3.With("a", 1).WithGroup("g").Info("m", "b", 2, slog.Group("s", "c", 3))
}

func main() {
	run(func(o *slog.HandlerOptions) slog.Handler { return slog.NewTextHandler(os.Stdout, o) })
	run(func(o *slog.HandlerOptions) slog.Handler { return slog.NewJSONHandler(os.Stdout, o) })
	run(func(o *slog.HandlerOptions) slog.Handler {
		return slog.NewMultiHandler(slog.NewJSONHandler(os.Stdout, o), slog.NewTextHandler(os.Stdout, o))
	})
	fmt.Println(slog.LevelInfo+1, slog.LevelDebug-2, slog.Level(20))
	var lv slog.LevelVar
	fmt.Println(lv.UnmarshalText([]byte("warn+2")), lv.Level(), &lv, lv.UnmarshalText([]byte("zz")))
	fmt.Println(slog.AnyValue(3), slog.AnyValue([]slog.Attr{slog.Int("a", 1)}), slog.Int("k", 2), slog.AnyValue(secret("q")).Resolve())
	slog.SetDefault(slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: noTime})))
	slog.Info("now text")
}
