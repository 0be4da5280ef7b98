package initials

import "testing"

func TestWithError(t *testing.T) {
	got := Of("Ada", "Grace", "Rob")
	if len(got) != 3 {
		t.Errorf("got %d initials, want 3", len(got))
	}
	if got[0] != "A" {
		t.Errorf("the first initial is %q, want %q", got[0], "A")
	}
}

func TestWithFatal(t *testing.T) {
	got := Of("Ada")
	if len(got) != 1 {
		t.Fatalf("got %d initials, want 1", len(got))
	}
	if got[0] != "A" {
		t.Errorf("the first initial is %q, want %q", got[0], "A")
	}
}
