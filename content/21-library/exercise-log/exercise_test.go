package exercise

import (
	"slices"
	"testing"
)

func TestTop(t *testing.T) {
	tests := []struct {
		name  string
		lines []string
		want  []Count
	}{
		{"nothing", nil, nil},
		{"the most frequent first",
			[]string{"GET /a 200", "GET /b 200", "POST /b 201"},
			[]Count{{"/b", 2}, {"/a", 1}}},
		{"as frequent, by path",
			[]string{"GET /e 200", "GET /d 200", "GET /c 200", "GET /b 200", "GET /a 200", "GET / 200"},
			[]Count{{"/", 1}, {"/a", 1}, {"/b", 1}, {"/c", 1}, {"/d", 1}, {"/e", 1}}},
		{"failed requests do not count",
			[]string{"GET /a 404", "GET /a 500", "GET /a 304"},
			[]Count{{"/a", 1}}},
		{"lines of another form do not count",
			[]string{"get /a 200", "GET a 200", "GET /a 2000", "then GET /a 200", "GET /a 200 OK", "", "GET /b 200"},
			[]Count{{"/b", 1}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Top(tt.lines); !slices.Equal(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}
