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

func Percent(settings map[string]string, key string) (int, error) {
	text, ok := settings[key]
	if !ok {
		return 0, fmt.Errorf("%s: %v", key, ErrMissing)
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0, fmt.Errorf("%s: %v", key, err)
	}
	if n < 0 || n > 100 {
		return 0, fmt.Errorf("%s: %v", key, &RangeError{n})
	}
	return n, nil
}
