package exercise

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

func TestNumber(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"two lines", "spam\neggs\n", "1 spam\n2 eggs\n"},
		{"an empty line", "\nx\n", "1 \n2 x\n"},
		{"nothing", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out strings.Builder
			if err := Number(&out, strings.NewReader(tt.in)); err != nil {
				t.Fatal(err)
			}
			if out.String() != tt.want {
				t.Errorf("got %q, want %q", out.String(), tt.want)
			}
		})
	}
}

func TestLastLineWithoutNewline(t *testing.T) {
	var out strings.Builder
	if err := Number(&out, strings.NewReader("spam\neggs")); err != nil {
		t.Fatal(err)
	}
	if got := strings.TrimSuffix(out.String(), "\n"); got != "1 spam\n2 eggs" {
		t.Errorf("got %q, want both lines", got)
	}
}

func TestLongLine(t *testing.T) {
	long := strings.Repeat("x", 100_000) + "\n"
	var out strings.Builder
	if err := Number(&out, strings.NewReader(long+"y\n")); err != nil {
		t.Fatal(err)
	}
	if out.String() != "1 "+long+"2 y\n" {
		t.Errorf("%d bytes are written, want %d", out.Len(), len(long)+6)
	}
}

func TestErrors(t *testing.T) {
	broken := errors.New("broken")
	if err := Number(io.Discard, iotest.ErrReader(broken)); !errors.Is(err, broken) {
		t.Errorf("reading fails with %q, but Number returns %v", broken, err)
	}
	if err := Number(failing{broken}, strings.NewReader("spam\n")); !errors.Is(err, broken) {
		t.Errorf("writing fails with %q, but Number returns %v", broken, err)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }
