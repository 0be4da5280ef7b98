package exercise

import (
	"errors"
	"time"
)

var (
	ErrTimeout = errors.New("timeout")
	ErrClosed  = errors.New("closed")
)

// Receive waits for a text for at most the given time. It returns ErrTimeout if
// none has come by then, and ErrClosed as soon as the channel is closed.
func Receive(texts <-chan string, timeout time.Duration) (string, error) {
	return <-texts, nil
}
