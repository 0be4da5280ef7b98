// run

package main

import (
	"fmt"
	"reflect"
)

type pair struct {
	a int
	_ string
	b int
}

func say(s string) string {
	fmt.Println(s)
	return s
}

func main() {
	p := pair{1, say("lost"), 2}
	fmt.Println(p, reflect.ValueOf(p).Field(1).Len(), reflect.ValueOf(struct{ _ int }{7}).Field(0))
}
