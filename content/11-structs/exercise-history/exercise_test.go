package exercise

import "testing"

func TestZeroValue(t *testing.T) {
	var h History
	if page, ok := h.Back(); page != "" || ok {
		t.Errorf("Back on an empty history = %q, %t, want \"\", false", page, ok)
	}
	if got := h.Visits("home"); got != 0 {
		t.Errorf("Visits on an empty history = %d, want 0", got)
	}
}

func TestBack(t *testing.T) {
	var h History
	for _, page := range []string{"home", "news", "blog"} {
		h.Visit(page)
	}
	steps := []struct {
		page string
		ok   bool
	}{{"news", true}, {"home", true}, {"", false}}
	for i, want := range steps {
		if page, ok := h.Back(); page != want.page || ok != want.ok {
			t.Errorf("step %d back = %q, %t, want %q, %t", i+1, page, ok, want.page, want.ok)
		}
	}
	h.Visit("about")
	if page, ok := h.Back(); page != "home" || !ok {
		t.Errorf("Back from about = %q, %t, want \"home\", true", page, ok)
	}
}

func TestVisits(t *testing.T) {
	var h, other History
	h.Visit("home")
	h.Visit("news")
	h.Back()
	h.Visit("news")
	other.Visit("news")
	for page, want := range map[string]int{"home": 1, "news": 2, "blog": 0} {
		if got := h.Visits(page); got != want {
			t.Errorf("Visits(%q) = %d, want %d", page, got, want)
		}
	}
}
