package exercise

import "testing"

func TestLevelsCountUpInTens(t *testing.T) {
	got := [...]int{int(Debug), int(Info), int(Warn), int(Error)}
	want := [...]int{10, 20, 30, 40}
	if got != want {
		t.Errorf("Debug, Info, Warn, Error are %v, want %v", got, want)
	}
}

func TestEveryLevelHasTypeLevel(t *testing.T) {
	for _, v := range []any{Debug, Info, Warn, Error} {
		if _, ok := v.(Level); !ok {
			t.Errorf("%v has type %T, want Level", v, v)
		}
	}
}

func TestParse(t *testing.T) {
	tests := []struct {
		name string
		want Level
	}{
		{"debug", Debug},
		{"info", Info},
		{"warn", Warn},
		{"error", Error},
		{"", Info},
		{"loud", Info},
	}
	for _, tt := range tests {
		if got := Parse(tt.name); got != tt.want {
			t.Errorf("Parse(%q) = %v, want %v", tt.name, got, tt.want)
		}
	}
}
