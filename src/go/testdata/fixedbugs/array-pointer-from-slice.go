// run

package main

import "fmt"

func main() {
	words := make([]string, 10)
	five := (*[5]string)(words)
	ten := (*[10]string)(words)
	fmt.Println(&words[0] == &five[0], &words[4] == &ten[4], &five[1] == &ten[1])
	five[2] = "two"
	fmt.Println(words[2], ten[2], *five == [5]string(words), five == (*[5]string)(words))
	tail := (*[3]string)(words[7:])
	inner := (*[2]string)(tail[1:])
	inner[0] = "eight"
	fmt.Println(words[8], &inner[0] == &words[8])

	bytes := make([]byte, 8, 10)
	eight := (*[8]byte)(bytes)
	last := (*[2]byte)(bytes[6:])
	last[1] = 7
	fmt.Println(&bytes[7] == &last[1], &eight[7] == &last[1], eight[7], eight == (*[8]byte)(bytes))
	more := append(eight[:4:4], 9)
	more[0] = 1
	fmt.Println(eight[0], len(more))
	for i, b := range last {
		fmt.Println(i, b)
	}
}
