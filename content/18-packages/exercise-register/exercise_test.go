package exercise

import (
	"slices"
	"strings"
	"testing"
)

// A variable of the package is initialized before any init function runs.
var registered = Register("loud", strings.ToUpper)

func init() {
	if err := Register("quiet", strings.ToLower); err != nil {
		panic(err)
	}
}

func TestRegisteredEarly(t *testing.T) {
	if registered != nil {
		t.Fatal(registered)
	}
	for name, want := range map[string]string{"loud": "GO", "quiet": "go"} {
		if got, err := Apply(name, "Go"); got != want || err != nil {
			t.Errorf("in the style %q, Go is %q, %v, want %q", name, got, err, want)
		}
	}
	if got, want := Names(), []string{"loud", "quiet"}; !slices.Equal(got, want) {
		t.Errorf("the names are %q, want %q", got, want)
	}
}

func TestNameIsTaken(t *testing.T) {
	if err := Register("quiet", strings.TrimSpace); err == nil {
		t.Error("a second style is registered as quiet, and no error is returned")
	}
	if got, _ := Apply("quiet", "Go"); got != "go" {
		t.Errorf("in the style quiet, Go is now %q: the first style is gone", got)
	}
}

func TestUnknownStyle(t *testing.T) {
	if got, err := Apply("bold", "Go"); err == nil {
		t.Errorf("there is no style bold, but Apply returns %q and no error", got)
	}
}
