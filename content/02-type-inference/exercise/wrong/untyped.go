package exercise

type Level int

const (
	Debug = 10 * (iota + 1)
	Info
	Warn
	Error
)

func Parse(name string) Level {
	switch name {
	case "debug":
		return Debug
	case "warn":
		return Warn
	case "error":
		return Error
	}
	return Info
}
