// run

package main

import "fmt"

func main() {
	x := 1
	fmt.Println(x<<0i, x<<(1+0i), x<<2., x<<(0i<<x))
}
