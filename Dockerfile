# An exact tag, so that two builds have the same Python. A tag can still be moved; who wants the very same bytes gives
# its digest, which only a registry can tell (docker buildx imagetools inspect python:3.11.14-slim-bookworm):
#   docker build --build-arg PYTHON_IMAGE=python:3.11.14-slim-bookworm@sha256:… .
# scripts/replay_dockerfile.py runs these steps where there is no Docker engine; it refuses an instruction it does not know.
ARG PYTHON_IMAGE=python:3.11.14-slim-bookworm

# checkov:skip=CKV_DOCKER_7: the exact tag stands in PYTHON_IMAGE, which it does not look into
# The wheel is built here and installed, with every dependency checked against its hash, into /opt/foldline.
FROM ${PYTHON_IMAGE} AS builder

# The compiler is for dependencies without a wheel for this platform; no part of it leaves this stage.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends gcc libc6-dev \
    && rm -rf /var/lib/apt/lists/*

ENV PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_ROOT_USER_ACTION=ignore

# Dependencies first: a change of the source does not install them again.
WORKDIR /src
COPY constraints.txt constraints-build.txt ./
RUN python -m venv /opt/build \
    && /opt/build/bin/pip install --require-hashes -r constraints-build.txt \
    && python -m venv /opt/foldline \
    && /opt/foldline/bin/pip install --require-hashes -r constraints.txt

COPY pyproject.toml README.md LICENSE ./
COPY service ./service
RUN /opt/build/bin/pip wheel --no-deps --no-build-isolation --wheel-dir /tmp/dist . \
    && /opt/foldline/bin/pip install --no-deps --no-index /tmp/dist/foldline-*.whl \
    && /opt/foldline/bin/pip check \
    && /opt/foldline/bin/pip uninstall --yes pip setuptools


FROM ${PYTHON_IMAGE}

ARG VERSION=unknown
ARG REVISION=unknown
LABEL org.opencontainers.image.title="foldline" \
      org.opencontainers.image.description="Extracts the article from a news page, and says what a paywall held back" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"

# Nothing is installed in a running container.
RUN python -m pip uninstall --quiet --yes --root-user-action=ignore wheel setuptools pip

COPY --from=builder /opt/foldline /opt/foldline

# A container is reached from outside, so it binds all interfaces. foldline refuses that without API keys
# unless FOLDLINE_ALLOW_NO_KEY=true says that something else keeps strangers out. Whoever runs the image
# has to say so; the image does not.
ENV PATH=/opt/foldline/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    FOLDLINE_HOST=0.0.0.0 \
    FOLDLINE_PORT=8080

# A number, so that Kubernetes can check runAsNonRoot. Nothing in the image is this user's, and nothing is written but
# below /tmp: docker run --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges …
USER 65532:65532
WORKDIR /tmp
EXPOSE 8080

HEALTHCHECK --interval=15s --timeout=5s --start-period=20s --retries=3 CMD ["foldline", "health"]

# The exec form: SIGTERM reaches foldline itself, which answers what it has accepted and stops.
CMD ["foldline", "serve"]
