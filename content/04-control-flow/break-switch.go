package main

import "fmt"

func main() {
	for i, word := range []string{"load", "stop", "save"} {
		switch word {
		case "stop":
			break
		default:
			fmt.Println(i, word)
		}
	}
}
