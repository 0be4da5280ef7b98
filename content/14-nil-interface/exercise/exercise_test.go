package exercise

import "testing"

func TestNothingWrong(t *testing.T) {
	if err := Validate("Ann", 41); err != nil {
		t.Errorf("Validate(\"Ann\", 41) returned a %T, want nil", err)
	}
}

func TestProblems(t *testing.T) {
	tests := []struct {
		name string
		age  int
		want string
		n    int
	}{
		{"", 41, "no name", 1},
		{"Ann", -1, "negative age", 1},
		{"", -1, "no name, negative age", 2},
	}
	for _, tt := range tests {
		err := Validate(tt.name, tt.age)
		problems, ok := err.(Problems)
		if !ok {
			t.Errorf("Validate(%q, %d) returned a %T, want Problems", tt.name, tt.age, err)
			continue
		}
		if err.Error() != tt.want || len(problems) != tt.n {
			t.Errorf("Validate(%q, %d) returned %d problems, %q, want %d, %q",
				tt.name, tt.age, len(problems), err, tt.n, tt.want)
		}
	}
}
