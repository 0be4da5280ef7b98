package exercise

// Level says how much a log message matters.
type Level int

const (
	Debug Level = 10 * (iota + 1)
	Info
	Warn
	Error
)

// Parse returns the level of that name, and Info for every other name.
func Parse(name string) Level {
	level := Info
	switch name {
	case "debug":
		level = Debug
	case "warn":
		level = Warn
	case "error":
		level = Error
	}
	return level
}
