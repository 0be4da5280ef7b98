package exercise

type Level int

const (
	Debug Level = 10 * (iota + 1)
	Info
	Warn
	Error
)

func Parse(name string) Level {
	levels := map[string]Level{"debug": Debug, "warn": Warn, "error": Error}
	level := Info
	if found, ok := levels[name]; ok {
		level := found
		_ = level
	}
	return level
}
