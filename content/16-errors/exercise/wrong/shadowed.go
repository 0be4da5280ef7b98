package exercise

import (
	"errors"
	"fmt"
	"strconv"
)

// ErrMissing is in the chain of the error for a setting that is not there.
var ErrMissing = errors.New("missing")

// A RangeError is in the chain of the error for a number out of range.
type RangeError struct{ Value int }

func (e *RangeError) Error() string {
	return fmt.Sprintf("%d is out of range", e.Value)
}

func Percent(settings map[string]string, key string) (n int, err error) {
	text, ok := settings[key]
	if !ok {
		return 0, fmt.Errorf("%s: %w", key, ErrMissing)
	}
	if n, err := strconv.Atoi(text); err == nil && (n < 0 || n > 100) {
		err = fmt.Errorf("%s: %w", key, &RangeError{n})
	}
	return n, err
}
