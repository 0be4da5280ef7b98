package main

func sign(n int) string {
	if n < 0 {
		return "negative"
	}
}

func main() { sign(2) }
