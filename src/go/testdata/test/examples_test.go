package exercise

import (
	"fmt"
	"os"
	"testing"
)

func TestFirst(t *testing.T) { t.Log("first") }

func Example() {
	fmt.Println("hello")
	// Output: hello
}

func ExampleTrimmed() {
	fmt.Println("  a ")
	fmt.Fprintln(os.Stdout, "b\n")
	// This says more.
	//
	// Output:
	// a
	// b
}

func ExampleTwoGroups() {
	fmt.Println("a") // a trailing one
	// output:
	// a
}

func ExampleUnordered() {
	for i := range 3 {
		fmt.Println(2 - i)
	}
	// Unordered output:
	// 0
	// 1
	// 2
}

func ExampleWrong() {
	fmt.Println("one")
	fmt.Println("two")
	// Output:
	// one
	// three "quoted"
}

func ExampleWrongUnordered() {
	fmt.Println("two")
	fmt.Println("one")
	// Unordered output:
	// one
	// three
}

func ExampleNothing() {
	// Output:
}

func ExampleNotRun() {
	panic("not run")
}

func ExampleBlock() {
	fmt.Println("x")
	/*
		Output: x
	*/
}

func TestLast(t *testing.T) {}

func BenchmarkNotAsked(b *testing.B) { panic("not run") }
