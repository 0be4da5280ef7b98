package exercise

import (
	"fmt"
	"maps"
	"slices"
)

var styles map[string]func(string) string

func init() { styles = map[string]func(string) string{} }

// Register adds a style. It returns an error for a name that is taken.
func Register(name string, style func(string) string) error {
	if _, taken := styles[name]; taken {
		return fmt.Errorf("the style %q is there already", name)
	}
	styles[name] = style
	return nil
}

// Apply returns the text in a style, or an error if there is no such style.
func Apply(name, text string) (string, error) {
	style, ok := styles[name]
	if !ok {
		return "", fmt.Errorf("no style %q", name)
	}
	return style(text), nil
}

// Names returns the names of all styles in alphabetical order.
func Names() []string {
	return slices.Sorted(maps.Keys(styles))
}
