// run

// A dot at the end of a format begins no precision.
package main

import "fmt"

func main() {
	fmt.Println(fmt.Sprintf("%.", 3), fmt.Sprintf("%5.", 3), fmt.Sprintf("%"), fmt.Sprintf("%.3"))
}
