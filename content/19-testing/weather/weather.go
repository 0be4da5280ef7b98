// Package weather reads measurements such as "Oslo -3".
package weather

import (
	"fmt"
	"strconv"
	"strings"
)

// Reading is one measurement.
type Reading struct {
	Place   string
	Degrees int
}

// Parse reads a place and a whole number of degrees.
func Parse(s string) (Reading, error) {
	place, degrees, found := strings.Cut(s, " ")
	if !found {
		return Reading{}, fmt.Errorf("reading %q has no degrees", s)
	}
	n, err := strconv.Atoi(degrees)
	if err != nil {
		return Reading{}, fmt.Errorf("reading %q: %w", s, err)
	}
	return Reading{Place: place, Degrees: n}, nil
}
