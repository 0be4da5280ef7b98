package join

import (
	"fmt"
	"slices"
	"testing"
)

func ExampleBuild() {
	fmt.Println(Build([]string{"go", "pher"}))
	// Output: gopher
}

func TestSame(t *testing.T) {
	words := slices.Repeat([]string{"ab"}, 100)
	if Plus(words) != Build(words) {
		t.Error("Plus and Build differ")
	}
}

func BenchmarkPlus(b *testing.B) {
	words := slices.Repeat([]string{"ab"}, 1000)
	for b.Loop() {
		Plus(words)
	}
}

func BenchmarkBuild(b *testing.B) {
	words := slices.Repeat([]string{"ab"}, 1000)
	for b.Loop() {
		Build(words)
	}
}
