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

// Percent reads a setting that must be a number from 0 to 100. Its error
// begins with the key and a colon, and wraps ErrMissing, the error of strconv,
// or a *RangeError.
func Percent(settings map[string]string, key string) (int, error) {
	text, ok := settings[key]
	if !ok {
		return 0, fmt.Errorf("%s: %w", key, ErrMissing)
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0, fmt.Errorf("%s: %w", key, err)
	}
	if n < 0 || n > 100 {
		return 0, fmt.Errorf("%s: %w", key, &RangeError{n})
	}
	return n, nil
}
