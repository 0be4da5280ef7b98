package weather

import "testing"

// mustParse is for tests that need a reading and are not about Parse.
func mustParse(t *testing.T, s string) Reading {
	t.Helper()
	r, err := Parse(s)
	if err != nil {
		t.Fatalf("Parse(%q): %v", s, err)
	}
	return r
}

func TestParse(t *testing.T) {
	got := mustParse(t, "Oslo -3")
	if want := (Reading{"Oslo", -3}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestColder(t *testing.T) {
	oslo, lima := mustParse(t, "Oslo -3"), mustParse(t, "Lima 19")
	if oslo.Degrees >= lima.Degrees {
		t.Errorf("%v is not colder than %v", oslo, lima)
	}
}

func TestParseErrors(t *testing.T) {
	for _, s := range []string{"", "Oslo", "Oslo cold", "Oslo 1.5"} {
		if r, err := Parse(s); err == nil {
			t.Errorf("Parse(%q) = %+v, want an error", s, r)
		}
	}
}
