package main

import (
	"errors"
	"log/slog"
	"os"
)

// withoutTime leaves out the time, so that each run prints the same.
func withoutTime(groups []string, a slog.Attr) slog.Attr {
	if a.Key == slog.TimeKey {
		return slog.Attr{}
	}
	return a
}

func main() {
	options := &slog.HandlerOptions{Level: slog.LevelDebug, ReplaceAttr: withoutTime}
	text := slog.New(slog.NewTextHandler(os.Stdout, options))
	text.Debug("connecting", "host", "localhost", "port", 4321)
	text.Error("no answer", "err", errors.New("connection refused"))

	js := slog.New(slog.NewJSONHandler(os.Stdout, options)).With("user", "ann")
	js.Info("signed in", slog.Group("page", "path", "/login", "status", 200))
}
