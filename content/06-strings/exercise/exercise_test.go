package exercise

import "testing"

func TestReverse(t *testing.T) {
	for s, want := range map[string]string{
		"":      "",
		"go":    "og",
		"naïve": "evïan",
		"日本語":   "語本日",
		"a🐹b":   "b🐹a",
	} {
		if got := Reverse(s); got != want {
			t.Errorf("Reverse(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestShorten(t *testing.T) {
	tests := []struct {
		s    string
		n    int
		want string
	}{
		{"gopher", 6, "gopher"},
		{"gopher", 5, "goph…"},
		{"gopher", 1, "…"},
		{"naïve", 5, "naïve"},
		{"naïve", 4, "naï…"},
		{"日本語", 3, "日本語"},
		{"日本語", 2, "日…"},
		{"", 1, ""},
	}
	for _, tt := range tests {
		if got := Shorten(tt.s, tt.n); got != tt.want {
			t.Errorf("Shorten(%q, %d) = %q, want %q", tt.s, tt.n, got, tt.want)
		}
	}
}
