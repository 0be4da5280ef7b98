package main

import "fmt"

func kind(status int) string {
	switch status {
	case 200, 201, 204:
		return "success"
	case 404:
		return "not found"
	}

	switch {
	case status >= 500 && status < 600:
		return "the server's fault"
	default:
		return "something else"
	}
}

func main() {
	for _, status := range []int{204, 404, 503, 302} {
		fmt.Println(status, kind(status))
	}
}
