package exercise

import (
	"errors"
	"slices"
	"testing"
)

var errSend, errClose = errors.New("send failed"), errors.New("close failed")

type conn struct {
	sent      []string
	closed    int
	failAt    string
	panicAt   string
	failClose bool
}

func (c *conn) Send(text string) error {
	switch text {
	case c.failAt:
		return errSend
	case c.panicAt:
		panic("cable cut")
	}
	c.sent = append(c.sent, text)
	return nil
}

func (c *conn) Close() error {
	c.closed++
	if c.failClose {
		return errClose
	}
	return nil
}

func TestSendAll(t *testing.T) {
	for _, tt := range []struct {
		name      string
		failAt    string
		failClose bool
		want      error
		sent      []string
	}{
		{"all goes well", "-", false, nil, []string{"a", "b", "c"}},
		{"a send fails", "b", false, errSend, []string{"a"}},
		{"close fails", "-", true, errClose, []string{"a", "b", "c"}},
		{"both fail", "c", true, errSend, []string{"a", "b"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := &conn{failAt: tt.failAt, failClose: tt.failClose}
			err := SendAll(c, "a", "b", "c")
			if !errors.Is(err, tt.want) {
				t.Errorf("the error is %v, want %v", err, tt.want)
			}
			if !slices.Equal(c.sent, tt.sent) {
				t.Errorf("%q was sent, want %q", c.sent, tt.sent)
			}
			if c.closed != 1 {
				t.Errorf("the connection was closed %d times, want once", c.closed)
			}
		})
	}
}

func TestClosedAfterAPanic(t *testing.T) {
	c := &conn{panicAt: "b"}
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the panic of Send did not get through")
			}
		}()
		SendAll(c, "a", "b")
	}()
	if c.closed != 1 {
		t.Errorf("Send panicked, and the connection was closed %d times, want once", c.closed)
	}
}
