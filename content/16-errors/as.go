package main

import (
	"errors"
	"fmt"
)

// A RangeError says which value lies outside which limits.
type RangeError struct {
	Value, Low, High int
}

func (e *RangeError) Error() string {
	return fmt.Sprintf("%d is not between %d and %d", e.Value, e.Low, e.High)
}

func setVolume(volume int) error {
	if volume < 0 || volume > 10 {
		return fmt.Errorf("set volume: %w", &RangeError{volume, 0, 10})
	}
	return nil
}

func main() {
	err := setVolume(11)
	fmt.Println(err)

	var rangeErr *RangeError
	if errors.As(err, &rangeErr) {
		fmt.Println("the limit is", rangeErr.High)
	}
	if rangeErr, ok := errors.AsType[*RangeError](err); ok {
		fmt.Println("too much by", rangeErr.Value-rangeErr.High)
	}
}
