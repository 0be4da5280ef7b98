package exercise

type Level int

const (
	Debug Level = 10 * iota
	Info
	Warn
	Error
)

func Parse(name string) Level {
	levels := map[string]Level{"debug": Debug, "warn": Warn, "error": Error}
	if level, ok := levels[name]; ok {
		return level
	}
	return Info
}
