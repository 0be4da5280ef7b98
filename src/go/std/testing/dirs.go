package testing

import (
	"fmt"
	"os"
	"strings"
	"unicode"
)

// TempDir returns a new directory that is removed when the test is over.
func (c *common) TempDir() string {
	dir, err := c.makeTempDir()
	if err != nil {
		c.Fatalf("TempDir: %v", err)
	}
	return dir
}

func (c *common) makeTempDir() (string, error) {
	if c.tempDir == "" {
		parent, err := os.MkdirTemp(os.Getenv("GOTMPDIR"), fileName(c.name))
		if err != nil {
			return "", err
		}
		c.tempDir = parent
		c.Cleanup(func() {
			if err := os.RemoveAll(parent); err != nil {
				c.Errorf("TempDir RemoveAll cleanup: %v", err)
			}
		})
	}
	c.tempDirs++
	dir := fmt.Sprintf("%s/%03d", c.tempDir, c.tempDirs)
	return dir, os.Mkdir(dir, 0777)
}

// fileName makes the name of a test one of a file.
func fileName(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) || strings.ContainsRune("!#$%&()+,-.=@^_{}~ ", r) {
			if r != unicode.ReplacementChar {
				return r
			}
		}
		return -1
	}, name[:min(len(name), 64)])
}

// ArtifactDir returns a directory for files that the test makes, always the same. It is removed like that of TempDir.
func (c *common) ArtifactDir() string {
	if c.artifactDir == "" {
		dir, err := c.makeTempDir()
		if err != nil {
			c.Fatalf("ArtifactDir: %v", err)
		}
		c.artifactDir = dir
	}
	return c.artifactDir
}

// Chdir changes the working directory until the test is over.
func (c *common) Chdir(dir string) {
	old, err := os.Getwd()
	if err != nil {
		c.Fatal(err)
	}
	if err := os.Chdir(dir); err != nil {
		// Where Go says it.
		c.flushPartial()
		c.write(fmt.Sprintf("    testing.go:1555: %v\n", err))
		c.FailNow()
	}
	if !strings.HasPrefix(dir, "/") {
		if dir, err = os.Getwd(); err != nil {
			c.Fatal(err)
		}
	}
	c.Setenv("PWD", dir)
	c.Cleanup(func() {
		if err := os.Chdir(old); err != nil {
			panic("testing.Chdir: " + err.Error())
		}
	})
}
